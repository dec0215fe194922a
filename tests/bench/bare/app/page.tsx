export const dynamic = "force-dynamic";

/** The framework's bare dynamic page: what every figure is measured against. */
export default function Page() {
  return <main>选任</main>;
}
