/// What can be wrong with a lesson.
///
/// The letter tells how bad it is: E and T make a lesson fail, W does not.
public enum FindingCode: String, CaseIterable, Sendable {
  // MARK: The file and its front matter

  /// The file cannot be read as a lesson: its bytes, its size, its front matter.
  case unreadable = "E001"
  /// A key of the front matter is missing.
  case missingKey = "E002"
  /// A key is unknown or there twice; an anchor, an alias or a tag.
  case unknownKey = "E003"
  /// The value of a key will not do.
  case badValue = "E004"

  // MARK: Fences and options

  /// A `:::` closes nothing.
  case closesNothing = "E010"
  /// There is no directive of this name.
  case unknownDirective = "E011"
  /// A hint or an explanation outside of a question or goal.
  case wrongParent = "E012"
  /// A directive inside another that takes none.
  case wrongPlace = "E013"
  /// The directive has no such option.
  case unknownOption = "E014"
  /// An option is there twice.
  case repeatedOption = "E015"
  /// A directive or a code fence is never closed.
  case neverClosed = "E016"
  /// The value of an option will not do.
  case badOption = "E017"

  // MARK: What a page is made of

  /// An option is missing.
  case missingOption = "E020"
  /// A directive that needs a scene, before any.
  case noScene = "E021"
  /// An id is there twice.
  case repeatedID = "E022"
  /// A question or goal has no explanation, or several.
  case explainCount = "E023"
  /// The choices of a question, or which of them is right.
  case choices = "E024"
  /// Markdown that a terminal cannot show.
  case notShowable = "E025"
  /// A page without a title.
  case noTitle = "E026"
  /// A second scene on a page.
  case secondScene = "E027"

  // MARK: Expressions and actions

  /// An expression is not written as the grammar says.
  case expression = "E030"
  /// A flag where a number belongs, or a number where a flag does.
  case valueKind = "E031"
  /// The panel has no such variable.
  case unknownVariable = "E032"
  /// An expression is too long or too deep.
  case expressionLimit = "E033"
  /// There is no such action.
  case unknownAction = "E040"
  /// An action's count, number of steps or time will not do.
  case actionCount = "E041"
  /// An `until` without an end.
  case endless = "E042"
  /// The panel does not take a setting, by its name or its value.
  case badSetting = "E043"

  // MARK: The two languages

  /// A lesson exists in one language only.
  case oneLanguage = "E050"
  /// The languages have different numbers of pages.
  case pageCount = "E051"
  /// The languages have different directives on a page.
  case directives = "E052"
  /// An option differs between the languages.
  case optionDiffers = "E053"
  /// The front matter differs between the languages.
  case headerDiffers = "E054"
  /// The choices differ between the languages.
  case choicesDiffer = "E055"

  // MARK: The list of terms

  /// A line of the list of terms is not as it should be.
  case term = "E060"

  // MARK: Warnings

  /// A formula between dollar signs.
  case dollar = "W301"
  /// A page is taller than the pane for text on a small terminal.
  case tall = "W302"
  /// A question has more than five choices.
  case manyChoices = "W303"
  /// A goal without a hint.
  case noHint = "W304"
  /// There are fewer exercises than objectives.
  case unexercised = "W305"
  /// Real numbers compared by `==`.
  case exactReal = "W306"
  /// A lesson that is required is not in the folder.
  case elsewhere = "W308"

  // MARK: Proofs

  /// What a question plays, or a demonstration, fails.
  case observation = "T101"
  /// The engine disagrees with what is claimed.
  case disagreement = "T102"
  /// The engine has another number than the answer.
  case wrongAnswer = "T103"
  /// A goal is reached before anything was done.
  case reachedAtStart = "T104"
  /// What must not reach a goal reaches it.
  case reachedByFailure = "T105"
  /// The solution does not reach the goal.
  case solution = "T106"
  /// The solution of a network's goal is too close to the limit.
  case slack = "T107"

  /// True when a lesson with it may be used.
  public var isWarning: Bool { rawValue.first == "W" }
}
