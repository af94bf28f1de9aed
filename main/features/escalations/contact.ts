/** How the line to the gateway is, as the last calls showed. Lives in memory: after a start it is not known yet. */
export class Contact {
  online = false;
  lastContactAt: number | null = null;
  /** What is wrong with the line, in the user's words; empty when nothing is. */
  problem = '';
  /** Calls refused for their token in a row: one may be a passing fault, three are not. */
  rejected = 0;

  /** The gateway answered as agreed. @returns true when it had been away */
  reached(at: number): boolean {
    const wasAway = !this.online;
    this.online = true;
    this.lastContactAt = at;
    this.problem = '';
    this.rejected = 0;
    return wasAway;
  }

  missed(problem: string): void {
    this.online = false;
    this.problem = problem;
  }
}
