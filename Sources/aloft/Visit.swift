import SessionCore
import SessionModel
import TerminalUI

/// The session that the loop is to show next.
struct Visit: Equatable {
  let origin: SessionPlan.Origin
  let target: Target
  let prompt: String?
  let inheritance: JournalInheritance

  /// The first one of a run.
  init(_ origin: SessionPlan.Origin, target: Target, prompt: String?) {
    switch origin {
    case .new: self.init(origin, target: target, prompt: prompt, inheritance: .everything)
    case .existing(let note): self.init(to: note, prompt: prompt)
    }
  }

  /// One after another: what was written for that one stays with it.
  init(_ destination: SessionDestination, after state: AppState, branch: String?) {
    switch destination {
    case .new(let prompt):
      let target = Target(repository: state.session.identity.repository, branch: branch)
      self.init(.new, target: target, prompt: prompt, inheritance: .nothing)
    case .existing(let task): self.init(to: state.directory[task]?.last ?? SessionNote(task: task), prompt: nil)
    }
  }

  private init(to note: SessionNote, prompt: String?) {
    let target = Target(repository: note.repository.flatMap(RepositoryName.init), branch: note.branch)
    self.init(
      .existing(note), target: target, prompt: prompt,
      inheritance: .everythingOf(note.task, under: [target.journalKey]))
  }

  private init(_ origin: SessionPlan.Origin, target: Target, prompt: String?, inheritance: JournalInheritance) {
    self.origin = origin
    self.target = target
    self.prompt = prompt
    self.inheritance = inheritance
  }

  var journalKey: JournalKey {
    switch origin {
    case .new: target.journalKey
    case .existing(let note): .task(note.task)
    }
  }
}
