export const standing = "holds";
