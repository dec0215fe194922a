import { MissingPage } from "@/components/desk/missing-page";

/** Shown inside the frame when a page says there is nothing for this visitor. */
export default function DeskNotFound() {
  return <MissingPage />;
}
