/** Stands in for the marker package `server-only`, which throws wherever the condition `react-server` is not set. */
export {};
