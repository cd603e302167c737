import Engine

/// What does not go together.
extension NetworkSettings {
  /// Refuses settings that do not go together.
  ///
  /// - Throws: `UserError` that names one that would.
  public func check() throws(UserError) { _ = try NetworkDesign(self) }

  /// About how many products one look at all rows takes: parameters times rows.
  ///
  /// - Throws: `UserError` when settings do not go together.
  public func workPerLook() throws(UserError) -> Int {
    let sizes = try NetworkDesign(self).sizes
    let parameters = zip(sizes, sizes.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
    return parameters * (source.rowCount + added.count)
  }

  /// Refuses settings that the chosen data do not have.
  func checkData() throws(UserError) {
    let name = data.rawValue
    if data.isGate, let count, count != 4 {
      throw UserError(en: "n: \(name) has 4 rows, not \(count)", zh: "n：\(name) 只有 4 行，不是 \(count)")
    }
    try checkOwnData()
    if let classCount, !data.hasClassCount {
      throw UserError(
        en: "classes: \(classCount) works with data clouds or points, not with \(name)",
        zh: "classes：\(classCount) 只用于 data clouds 或 points，不用于 \(name)")
    }
    if problem == .classification, !source.isClassification {
      throw UserError(
        en: "problem: \(name) has numbers, no classes; write problem regression",
        zh: "problem：\(name) 只有数值，没有类别；请写 problem regression")
    }
    if features != nil, !source.isPlane {
      throw UserError(
        en: "features: \(name) has no points (x, y) to make them of",
        zh: "features：\(name) 没有点 (x, y)，不能构造特征")
    }
  }

  private func checkOwnData() throws(UserError) {
    if let pictures, data == .digits { try check(pictures) }
    if data == .file, table == nil {
      throw UserError(
        en: "data: no file is loaded; write load FILE.csv", zh: "data：还没有读入文件；请写 load FILE.csv")
    }
    if count != nil, data == .points || data == .file {
      throw UserError(
        en: data == .points
          ? "n: points has as many rows as are drawn" : "n: a file has as many rows as are in it",
        zh: data == .points ? "n：points 的行数就是画的点数" : "n：文件有多少行就是多少行")
    }
  }

  private func check(_ pictures: DigitPictures) throws(UserError) {
    if let count, count > pictures.count {
      throw UserError(
        en: "n: \(pictures.name) has \(pictures.count) digits, not \(count)",
        zh: "n：\(pictures.name) 只有 \(pictures.count) 个数字，不是 \(count) 个")
    }
    if noise != nil {
      throw UserError(
        en: "noise: the digits of \(pictures.name) are as they are",
        zh: "noise：\(pictures.name) 里的数字不能加噪声")
    }
  }

  /// Refuses an empty training set.
  func checkTraining(trainShare: Double) throws(UserError) {
    // One's own points begin as none.
    guard data != .points else { return }
    let rows = source.rowCount
    // The smallest share is a tenth, so ten rows are always enough.
    guard Double(rows) * trainShare >= 1 else {
      throw UserError(
        en: "train_share: \(trainShare) of \(rows) rows leaves none to learn from",
        zh: "train_share：\(rows) 行的 \(trainShare) 不足一行，无法训练")
    }
  }
}
