export { session } from "@/lib/platform/session";
