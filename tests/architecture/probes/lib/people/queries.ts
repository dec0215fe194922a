export const readPeople = () => [];
