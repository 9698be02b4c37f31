/** Does something when it is called, but not more often than that; the last call is never lost. */
export class AtMostEvery {
  private timer: NodeJS.Timeout | undefined;
  private isWanted = false;

  constructor(
    private readonly milliseconds: number,
    private readonly act: () => void,
  ) {}

  call(): void {
    this.isWanted = true;
    if (this.timer === undefined) this.actIfWanted();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isWanted = false;
  }

  private actIfWanted(): void {
    this.timer = undefined;
    if (!this.isWanted) return;
    this.isWanted = false;
    this.timer = setTimeout(() => this.actIfWanted(), this.milliseconds);
    this.timer.unref();
    this.act();
  }
}
