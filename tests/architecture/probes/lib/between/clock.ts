export { clock } from "@/lib/platform/clock";
