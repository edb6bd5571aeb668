import Testing

/// Wording that is never said or printed, and by which rule of the safety standard's section C.
///
/// What only *asks* somebody, in quotation marks, is free: "Can I still wait?" is for the doctor.
struct Ban: CustomTestStringConvertible {
  let rule: String
  /// A regular expression; capitals do not count.
  let pattern: String
  /// What it is there to catch.
  let caught: String
  /// Whether only the program's own sentences count, and not those that it hands to the person.
  var isOwnVoice = false

  var testDescription: String { "\(rule) \(caught)" }
}

extension Ban {
  static let all =
    judging + telling + ranking + predicting + waiting + steering + pretending
    + promising + blaming + asking + posing

  private static let treatment =
    "(the |this |that |your |their |any )?(treatment|chemo|drugs?|pills?|medicines?|radiation|surgery)"

  static let judging = [
    Ban(
      rule: "C1",
      pattern: #"\byou(r \w+)? (have|has) (a |an )?(cancer|tumor|leukemia|infection|stroke)"#,
      caught: "you have a tumor"
    ),
    Ban(
      rule: "C1",
      pattern: #"\b(results?|scans?|reports?|tests?) (shows?|means?|looks?) (that|you|good|bad)"#,
      caught: "your scan shows that it has spread"
    ),
    Ban(rule: "C1", pattern: #"\b(that|it) sounds like\b"#, caught: "it sounds like a late effect"),
  ]

  static let telling = [
    Ban(
      rule: "C2",
      pattern: #"\b(you|they) (should|must|can|may|need to|ought to) "#
        + "(start|stop|skip|change|delay|refuse|take|quit) \(treatment)",
      caught: "you can skip the chemo"
    ),
    Ban(
      rule: "C2",
      pattern:
        #"(^|[.!:] )(please )?(start|stop|skip|change|delay|refuse|take|quit) \#(treatment)"#,
      caught: "Please stop the pills"
    ),
    Ban(rule: "C2", pattern: #"\d ?(mg|ml|milligrams?|tablets?)\b"#, caught: "take 20 mg"),
  ]

  static let ranking = [
    Ban(
      rule: "C3",
      pattern: #"\b(best|top|leading|finest|world-class|better|right|wrong) "#
        + "(doctor|specialist|surgeon|hospital|center|clinic|treatment|plan|opinion|choice)s?\\b",
      caught: "the best hospital"
    ),
    Ban(
      rule: "C3",
      pattern: #"\b(trust|choose|prefer|believe) the (first|second|new) "#,
      caught: "trust the second doctor"
    ),
  ]

  static let predicting = [
    Ban(
      rule: "C4",
      pattern: #"\b(you|they|it|everything) (will|are going to|is going to|won't) "#
        + "(live|die|survive|recover|pass|work|get (better|worse|well)|be (fine|cured|ok|all right))",
      caught: "everything will be fine"
    ),
    Ban(rule: "C4", pattern: #"\b(months|years|weeks|days) to live\b"#, caught: "months to live"),
    Ban(
      rule: "C4",
      pattern: #"\b(your|their) (odds|chances?|prognosis|outlook)\b"#,
      caught: "your chances are good"
    ),
  ]

  static let waiting = [
    Ban(
      rule: "C5",
      pattern: #"\b(you|they) (can|could|may) (safely )?wait\b"#,
      caught: "you can wait a month"
    ),
    Ban(
      rule: "C5",
      pattern: #"\bsafe for (you|them) to wait|\b(it is|it's) safe to\b"#,
      caught: "it is safe to wait"
    ),
    Ban(rule: "C5", pattern: #"\b(no (hurry|rush)|plenty of time)\b"#, caught: "there is no hurry"),
  ]

  static let steering = [
    Ban(
      rule: "C6",
      pattern: #"\b(pointless|waste of|not worth|no need for a second)\b"#,
      caught: "there is no need for a second opinion"
    ),
    Ban(
      rule: "C6",
      pattern: #"\b(you|they|everyone) (must|should|have to|need to|ought to) "#
        + "(get|seek|have|ask for) (a|another)\\b",
      caught: "everyone should get a second opinion"
    ),
    Ban(
      rule: "C7",
      pattern: #"\b(no need|don't need|do not need) to (call|go)\b|\bwait (until|till) "#
        + "(morning|tomorrow|monday)",
      caught: "wait until morning"
    ),
  ]

  static let pretending = [
    Ban(
      rule: "C8",
      pattern: #"\bI('m| am) (a |an )?(human|person|real|nurse|doctor|clinician|friend)\b"#,
      caught: "I am a nurse",
      isOwnVoice: true
    ),
    Ban(
      rule: "C8",
      pattern:
        #"\bI (will|can|could|have|shall) (call|phone|book|send|sent|email|remind|schedule)"#,
      caught: "I can book it for you",
      isOwnVoice: true
    ),
    Ban(
      rule: "C8",
      pattern: #"\bI (know|understand) (how|what) (you|it|that) feels?\b"#,
      caught: "I know how you feel",
      isOwnVoice: true
    ),
  ]

  static let promising = [
    Ban(
      rule: "C9",
      pattern: #"\b(plan|insurance|insurer|medicare|medicaid) (will|must|has to) (pay|cover)"#,
      caught: "your plan will pay"
    ),
    Ban(
      rule: "C9",
      pattern: #"\b(guarantee\w*|I promise|is fully covered|costs nothing|will win)\b"#,
      caught: "an appeal that will win"
    ),
    Ban(
      rule: "C10",
      pattern: #"\b(sue|suing|lawsuits?|lawyers?|attorneys?|malpractice|negligen\w+|in court)\b"#,
      caught: "you could sue"
    ),
  ]

  static let blaming = [
    Ban(
      rule: "C12",
      pattern: #"\b(errors?|mistakes?|mistaken|blunders?|misdiagnos\w+|incompetent|careless)\b"#,
      caught: "the first doctor's error"
    ),
    Ban(
      rule: "C12",
      pattern: #"\bdoctor('s)? (was|is|may be|got it) (wrong|at fault|to blame)"#,
      caught: "the first doctor was wrong"
    ),
    Ban(
      rule: "C13",
      pattern: #"\b(should have|shame|ashamed|selfish|ungrateful|foolish|own fault|you must)\b"#,
      caught: "you should have asked sooner"
    ),
    Ban(
      rule: "C13",
      pattern:
        #"\b(be|stay|think) (strong|brave|positive|grateful)\b|\bcheer up|\b(do not|don't) worry"#,
      caught: "stay positive"
    ),
  ]

  static let asking = [
    Ban(
      rule: "C14",
      pattern: #"\b(proves?|proven|worked for|cured (him|her|them|me|others))\b"#,
      caught: "it worked for others"
    ),
    Ban(
      rule: "C15",
      pattern: #"\b(what is|type|enter|tell me) (your|their|the patient's) (full |first |last )?"#
        + "(name|birth|date of birth|address|phone|age|number)",
      caught: "What is your full name?"
    ),
    Ban(
      rule: "C15",
      pattern: #"\b(date of birth|social security|record number|member (id|number))\b"#,
      caught: "your record number"
    ),
  ]

  /// Sections D and J: what it would claim to be, and words of war.
  static let posing = [
    Ban(
      rule: "D6",
      pattern: #"\b(medically|clinically) (approved|reviewed|proven|tested)|\bdoctor-approved"#,
      caught: "medically approved"
    ),
    Ban(
      rule: "D7",
      pattern: #"\b(endorsed|affiliated|in partnership|official partner)\b"#,
      caught: "endorsed by a center"
    ),
    Ban(
      rule: "J8",
      pattern:
        #"\b(fight\w*|battl\w+|war|warriors?|beat (it|cancer)|enemy|weapons?|defeat\w*|hero\w*)\b"#,
      caught: "keep up the fight"
    ),
  ]
}
