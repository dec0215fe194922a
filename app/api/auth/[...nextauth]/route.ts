import NextAuth from "next-auth";
import { authOptions } from "@/lib/platform/session";

type Handler = (request: Request, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response>;

const handler = NextAuth(authOptions) as Handler;

export { handler as GET, handler as POST };
