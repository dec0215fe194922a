import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";

/** A page that could not be made. The digest lets an administrator find the line in the log; it never stands alone. */
export function FailedPage({ digest, reset }: { digest: string | undefined; reset: () => void }) {
  return (
    <Callout
      tone="stop"
      live="alert"
      title="这一页没有打开"
      actions={
        <>
          <Button tone="primary" onClick={reset}>
            再试一次
          </Button>
          <a className="button button-secondary" href="/desk">
            回工作台
          </a>
        </>
      }
    >
      <p>
        系统读取这一页时出了问题，已经保存的内容没有受影响。请再试一次；仍不行请联系系统管理员，告知打开的页面和时间。
      </p>
      {digest === undefined ? null : <p className="text-sm text-ink-faint">日志编号 {digest}</p>}
    </Callout>
  );
}
