internal import ArgumentParser
internal import Classroom
internal import Engine
internal import Glibc
internal import Tutor

/// Digits that a user has as files.
struct DigitsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Learn to read the digits of a file: optdigits (65 numbers a line, or 785), or MNIST's pictures with --labels; gzip will do.",
      valueName: "file"), completion: .file())
  var data: String?

  @Option(
    help: ArgumentHelp("The labels that belong to MNIST's pictures.", valueName: "file"),
    completion: .file())
  var labels: String?

  @Option(
    help: ArgumentHelp("The side of the pictures: 8, or 28 as MNIST has them.", valueName: "pixels")
  )
  var side = 8

  func validate() throws {
    guard side == 8 || side == 28 else {
      throw ValidationError(
        "--side \(side): 8 scales pictures down to 8×8, 28 leaves them as they are")
    }
    guard labels == nil || data != nil else {
      throw ValidationError("--labels belongs to --data, the file of pictures")
    }
  }

  /// Refuses a file of digits where none are read.
  func check(_ panel: StageKind, of command: String) throws {
    guard data == nil || panel == .digits else {
      throw ValidationError("--data: \(panel.rawValue) reads no digits; write \(command) digits")
    }
  }

  /// The digits, where a file is named; ends the process where they cannot be read.
  func pictures() -> DigitPictures? {
    guard let data else { return nil }
    do {
      let pictures = try DigitsFile(data, labels: labels).pictures()
      return side == 8 ? pictures.small : pictures
    } catch {
      StandardError.write("descent: \(error.message)\n")
      Glibc.exit((error.isAboutFile ? ExitStatus.noInput : .badData).rawValue)
    }
  }
}
