/** What a sandboxed page and the preview around it say to each other. */
import type { Plain, ScriptRunReply } from '../worker/workspace-types';

export type FromFrame = { readonly from: 'frame' } & (
  | { readonly say: 'run'; readonly id: number; readonly functionName: string; readonly args: readonly Plain[] }
  | { readonly say: 'close' }
  | { readonly say: 'size'; readonly width?: number; readonly height?: number }
  | { readonly say: 'focus' }
  | { readonly say: 'link'; readonly href: string }
  | { readonly say: 'unhandled'; readonly message: string }
);

export interface ToFrame {
  readonly id: number;
  readonly reply: ScriptRunReply;
}
