export const clock = "stands for the clock";
