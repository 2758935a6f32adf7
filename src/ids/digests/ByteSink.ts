const encoder = new TextEncoder()

/** Bytes to hash, one after the other; cleared and used again, for thousands of calls need it. */
export class ByteSink {
  #bytes = new Uint8Array(1024)
  #view = new DataView(this.#bytes.buffer)
  #length = 0

  clear(): void {
    this.#length = 0
  }

  byte(value: number): void {
    this.#reserve(1)
    this.#bytes[this.#length++] = value
  }

  text(value: string): void {
    this.#reserve(value.length * 3)
    const start = this.#length
    for (let i = 0; i < value.length; i++) {
      const unit = value.charCodeAt(i)
      if (unit > 0x7f) {
        this.#length = start + encoder.encodeInto(value, this.#bytes.subarray(start)).written
        return
      }
      this.#bytes[start + i] = unit
    }
    this.#length = start + value.length
  }

  /** 64 bits, big-endian. */
  int64(value: bigint): void {
    this.#reserve(8)
    this.#view.setBigInt64(this.#length, value)
    this.#length += 8
  }

  /** IEEE 754 bits, big-endian. */
  float64(value: number): void {
    this.#reserve(8)
    this.#view.setFloat64(this.#length, value)
    this.#length += 8
  }

  /** What was written since the last `clear`; valid until the next write. */
  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count))
    larger.set(this.#bytes)
    this.#bytes = larger
    this.#view = new DataView(larger.buffer)
  }
}
