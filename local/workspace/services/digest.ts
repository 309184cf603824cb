/**
 * MD5 (RFC 1321) and SHA-256 (FIPS 180-4), for Utilities.computeDigest: the realm of the script has no crypto of its own.
 */

/** Both pad alike: one 1 bit, zeros, and the length in bits, at the end of 64-byte blocks. */
function padded(bytes: Uint8Array, littleEndian: boolean): DataView {
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const block = new Uint8Array(length);
  block.set(bytes);
  block[bytes.length] = 0x80;
  const view = new DataView(block.buffer);
  const bits = bytes.length * 8;
  const [low, high] = [bits >>> 0, Math.floor(bits / 2 ** 32)];
  view.setUint32(length - 8, littleEndian ? low : high, littleEndian);
  view.setUint32(length - 4, littleEndian ? high : low, littleEndian);
  return view;
}

function words(state: readonly number[], littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(state.length * 4));
  state.forEach((word, index) => {
    view.setUint32(index * 4, word >>> 0, littleEndian);
  });
  return new Uint8Array(view.buffer);
}

const MD5_SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;

/** @returns the 16 bytes of the MD5 digest */
export function md5(bytes: Uint8Array): Uint8Array {
  const view = padded(bytes, true);
  let [a0, b0, c0, d0] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let start = 0; start < view.byteLength; start += 64) {
    let [a, b, c, d] = [a0, b0, c0, d0];
    for (let step = 0; step < 64; step += 1) {
      const round = step >> 4;
      const [mix, word] = md5Step(round, step, b, c, d);
      const constant = Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32);
      const sum = (a + mix + constant + view.getUint32(start + word * 4, true)) | 0;
      const shift = MD5_SHIFTS[round]?.[step % 4] ?? 0;
      [a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0];
    }
    [a0, b0, c0, d0] = [(a0 + a) | 0, (b0 + b) | 0, (c0 + c) | 0, (d0 + d) | 0];
  }
  return words([a0, b0, c0, d0], true);
}

function md5Step(round: number, step: number, b: number, c: number, d: number): [mix: number, word: number] {
  if (round === 0) return [(b & c) | (~b & d), step];
  if (round === 1) return [(d & b) | (~d & c), (5 * step + 1) % 16];
  if (round === 2) return [b ^ c ^ d, (3 * step + 5) % 16];
  return [c ^ (b | ~d), (7 * step) % 16];
}

const PRIMES = primes(64);
const SHA_CONSTANTS = PRIMES.map((prime) => fraction(Math.cbrt(prime)));
const SHA_START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}

/** The first 32 bits of a root's fractional part: FIPS 180-4 section 4.2.2. */
function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
}

/** @returns the 32 bytes of the SHA-256 digest */
export function sha256(bytes: Uint8Array): Uint8Array {
  const view = padded(bytes, false);
  const state = [...SHA_START];
  for (let start = 0; start < view.byteLength; start += 64) {
    const schedule = shaSchedule(view, start);
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let step = 0; step < 64; step += 1) {
      const choose = (e & f) ^ (~e & g);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const high = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
      const low = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
      const first = (h + high + choose + (SHA_CONSTANTS[step] ?? 0) + (schedule[step] ?? 0)) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + low + majority) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => {
      state[index] = ((state[index] ?? 0) + word) | 0;
    });
  }
  return words(state, false);
}

function shaSchedule(view: DataView, start: number): number[] {
  const schedule: number[] = [];
  for (let step = 0; step < 64; step += 1) {
    if (step < 16) {
      schedule.push(view.getInt32(start + step * 4));
      continue;
    }
    const early = schedule[step - 15] ?? 0;
    const late = schedule[step - 2] ?? 0;
    const spread = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
    const mixed = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
    schedule.push(((schedule[step - 16] ?? 0) + spread + (schedule[step - 7] ?? 0) + mixed) | 0);
  }
  return schedule;
}

function rotated(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
