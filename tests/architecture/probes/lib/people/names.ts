export const names = "stands for what tells who somebody is";
