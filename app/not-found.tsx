import { MissingPage } from "@/components/desk/missing-page";

/** Shown for addresses that belong to no page. */
export default function NotFound() {
  return (
    <main className="mx-auto max-w-2xl p-6">
      <MissingPage />
    </main>
  );
}
