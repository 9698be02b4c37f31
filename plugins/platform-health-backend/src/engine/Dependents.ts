/** Which subjects asked which questions. */
export class Dependents {
  private readonly questionsOf = new Map<string, ReadonlySet<string>>();
  private readonly subjectsOf = new Map<string, Set<string>>();

  /** Notes what a subject asked this time, in place of what it asked before. */
  note(subject: string, questions: ReadonlySet<string>): void {
    this.remove(subject);
    this.questionsOf.set(subject, questions);
    for (const question of questions) {
      const subjects = this.subjectsOf.get(question);
      if (subjects) subjects.add(subject);
      else this.subjectsOf.set(question, new Set([subject]));
    }
  }

  remove(subject: string): void {
    for (const question of this.questionsOf.get(subject) ?? []) {
      const subjects = this.subjectsOf.get(question);
      subjects?.delete(subject);
      if (subjects?.size === 0) this.subjectsOf.delete(question);
    }
    this.questionsOf.delete(subject);
  }

  of(question: string): Iterable<string> {
    return this.subjectsOf.get(question) ?? [];
  }
}
