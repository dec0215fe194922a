export const session = "stands for the session";
