"use client";

import { useEffect, useRef, type ReactNode } from "react";

/** Asks once before something is done and says what follows. Native `dialog`: focus stays inside, Esc cancels. */
export function ConfirmDialog({
  open,
  title,
  confirmLabel,
  danger,
  onConfirm,
  onCancel,
  children,
}: {
  open: boolean;
  title: string;
  confirmLabel: string;
  danger: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="dialog" aria-label={title} onClose={onCancel}>
      <p className="dialog-title">{title}</p>
      <div className="dialog-body">{children}</div>
      <div className="dialog-actions">
        <button type="button" className={`button button-${danger ? "danger" : "primary"}`} onClick={onConfirm}>
          {confirmLabel}
        </button>
        <button type="button" className="button button-secondary" onClick={onCancel}>
          取消
        </button>
      </div>
    </dialog>
  );
}
