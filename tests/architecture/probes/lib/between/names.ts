export { names } from "@/lib/people/names";
