export const enterPerson = () => undefined;
