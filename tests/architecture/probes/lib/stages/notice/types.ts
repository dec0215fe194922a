export const days = 5;
