/** Wrong: a query asks the session, by way of another file. */
import { session } from "@/lib/between/session";

export const readPosts = () => session;
