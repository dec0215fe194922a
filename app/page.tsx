export default function HomePage() {
  return <main>选任</main>;
}
