/** Fills an empty installation. */
console.log("The demonstration has no data yet.");
