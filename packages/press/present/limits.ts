/** How often somebody may do something: a bucket of tokens that fills again at a steady rate (token bucket). */
export interface Rate { burst: number, perSecond: number }

export class Bucket {
  private tokens: number
  private filledAt: number

  constructor(private readonly rate: Rate, now: number) {
    this.tokens = rate.burst
    this.filledAt = now
  }

  /** Takes a token. @returns whether there was one */
  take(now: number): boolean {
    const { burst, perSecond } = this.rate
    this.tokens = Math.min(burst, this.tokens + (now - this.filledAt) / 1000 * perSecond)
    this.filledAt = now
    if (this.tokens < 1)
      return false
    this.tokens--
    return true
  }

  /** Whether it is as if nothing had been taken. */
  isFull(now: number): boolean {
    return this.tokens + (now - this.filledAt) / 1000 * this.rate.perSecond >= this.rate.burst
  }
}

/** Buckets by who takes from them; those that are full again are forgotten. */
export class Buckets {
  private buckets = new Map<string, Bucket>()

  constructor(private readonly rate: Rate) {}

  take(who: string, now: number): boolean {
    if (this.buckets.size > 4096)
      this.buckets.forEach((bucket, key) => bucket.isFull(now) && this.buckets.delete(key))
    const bucket = this.buckets.get(who) ?? new Bucket(this.rate, now)
    this.buckets.set(who, bucket)
    return bucket.take(now)
  }
}
