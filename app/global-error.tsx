"use client";

/** Last resort when not even the frame could be made: no style sheet and no component can be relied on here. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="zh-CN">
      <body style={{ margin: 0, background: "#f8f6f2", color: "#1f1a17", fontFamily: "sans-serif", lineHeight: 1.7 }}>
        <title>系统暂时不能使用 · 选任</title>
        <main style={{ maxWidth: "36rem", margin: "15vh auto 0", padding: "0 1.5rem" }}>
          <h1 style={{ fontSize: "1.5rem" }}>系统暂时不能使用</h1>
          <p>已经保存的内容没有受影响。请过一会儿再试；仍不行请联系系统管理员。</p>
          <button
            type="button"
            onClick={reset}
            style={{ padding: "0.5rem 1.25rem", border: 0, background: "#8e1b1f", color: "#ffffff", fontSize: "1rem" }}
          >
            再试一次
          </button>
        </main>
      </body>
    </html>
  );
}
