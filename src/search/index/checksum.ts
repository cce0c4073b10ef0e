/**
 * Checksums of what is loaded: FNV-1a of 32 bits, in hex. They find what is cut short or garbled, and are no defence against
 * intent. Unlike `crypto.subtle`, they need no secure context.
 */

/** Of the UTF-16 units of a text. */
export const checksum = (text: string): string => toChecksum(text.length, (index) => text.charCodeAt(index));

/** Of bytes. */
export const checksumBytes = (bytes: Uint8Array): string => toChecksum(bytes.length, (index) => bytes[index] ?? 0);

function toChecksum(length: number, unitAt: (index: number) => number): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < length; index++) hash = Math.imul(hash ^ unitAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
