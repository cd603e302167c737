/// What can be wrong with a file of digits.
public enum DigitsError: Error, Hashable, CustomStringConvertible {
  /// The file is compressed.
  case compressed
  /// The file does not begin as an IDX file of bytes does.
  case notIDX
  /// The file has other dimensions than pictures (3) or labels (1) need.
  case dimensions(found: Int, needed: Int)
  /// The pictures are not square or have no pixel.
  case size(rows: Int, columns: Int)
  /// The file ends too early or goes on after its last value.
  case length(found: Int, needed: Int)
  /// There are as many pictures as labels in no case but this one.
  case counts(pictures: Int, labels: Int)
  /// A label is no digit; the place counts from 1.
  case label(Int, place: Int)
  /// The first line of an optdigits file has not the 65 fields of 8×8 pixels, nor those of another
  /// square.
  case fields(Int, line: Int)
  /// A line of an optdigits file has more or fewer fields than the first one.
  case ragged(Int, line: Int, needed: Int)
  /// A field of an optdigits file is no whole number from 0 to 16, or, for the last, from 0 to 9.
  case field(String, line: Int, column: Int)
  /// There is no digit at all.
  case empty

  /// One line that names what was found and what would do.
  public var description: String {
    switch self {
    case .compressed: "the file is compressed (gzip); unpack it first"
    case .notIDX: "not an IDX file of bytes: it must begin with 00 00 08"
    case .dimensions(let found, let needed):
      "the IDX file has \(found) dimension(s); pictures have 3, labels 1, here \(needed)"
    case .size(let rows, let columns):
      "pictures of \(rows)×\(columns) pixels; square ones up to 64×64 are needed"
    case .length(let found, let needed): "\(found) bytes; the header promises \(needed)"
    case .counts(let pictures, let labels): "\(pictures) pictures, but \(labels) labels"
    case .label(let label, let place): "label \(label) of picture \(place) is no digit 0…9"
    case .fields(let count, let line):
      "line \(line): \(count) fields; the pixels of a square (64, or 784, …) and a digit are needed"
    case .ragged(let count, let line, let needed):
      "line \(line): \(count) fields; the first line has \(needed)"
    case .field(let text, let line, let column):
      "line \(line), field \(column): '\(text)'; pixels are 0…16, the last field a digit 0…9"
    case .empty: "the file holds no digit"
    }
  }
}
