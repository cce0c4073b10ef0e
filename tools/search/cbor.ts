/**
 * The little of CBOR (RFC 8949) that is needed to take Pagefind's files apart and to put them together again. Items stay as
 * they are encoded: what nobody looks at is not changed.
 */

const major = { text: 3, array: 4, map: 5, tag: 6 };

interface Head {
  major: number;
  /** Length of a string or array, value of a number. */
  value: number;
  end: number;
}

/** The items of an array, each as it is encoded. Throws when there is no array of known length, or not all of it. */
export function listItems(bytes: Buffer): Buffer[] {
  const head = readHead(bytes, 0);
  if (head.major !== major.array) throw new Error(`CBOR: an array was expected, not an item of type ${head.major}.`);
  const items: Buffer[] = [];
  for (let at = head.end; items.length < head.value; ) {
    const end = findEnd(bytes, at);
    items.push(bytes.subarray(at, end));
    at = end;
  }
  return items;
}

/** The text that an item is. Throws when it is something else. */
export function readText(item: Buffer): string {
  const head = readHead(item, 0);
  if (head.major !== major.text) throw new Error(`CBOR: a text was expected, not an item of type ${head.major}.`);
  return item.toString('utf8', head.end, head.end + head.value);
}

/** An array of items that are already encoded. */
export const toArray = (items: Buffer[]): Buffer => Buffer.concat([writeHead(major.array, items.length), ...items]);

/** A text, encoded as UTF-8. */
export function toText(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([writeHead(major.text, bytes.length), bytes]);
}

function readHead(bytes: Buffer, at: number): Head {
  const first = bytes.readUInt8(at);
  const [type, info] = [first >> 5, first & 31];
  if (info < 24) return { major: type, value: info, end: at + 1 };
  const size = { 24: 1, 25: 2, 26: 4, 27: 8 }[info];
  if (!size) throw new Error('CBOR: an item of unknown length.');
  const value = size === 8 ? Number(bytes.readBigUInt64BE(at + 1)) : bytes.readUIntBE(at + 1, size);
  return { major: type, value, end: at + 1 + size };
}

/** Where the item at a place ends. */
function findEnd(bytes: Buffer, at: number): number {
  const head = readHead(bytes, at);
  const inside = { [major.array]: head.value, [major.map]: 2 * head.value, [major.tag]: 1 }[head.major] ?? 0;
  const isString = head.major === major.text || head.major === major.text - 1;
  let end = head.end + (isString ? head.value : 0);
  for (let item = 0; item < inside; item++) end = findEnd(bytes, end);
  if (end > bytes.length) throw new Error('CBOR: the end is missing.');
  return end;
}

function writeHead(type: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(type << 5) | value]);
  const [info, size] = value < 0x100 ? [24, 1] : value < 0x10000 ? [25, 2] : ([26, 4] as const);
  const head = Buffer.alloc(1 + size);
  head.writeUInt8((type << 5) | info, 0);
  head.writeUIntBE(value, 1, size);
  return head;
}
