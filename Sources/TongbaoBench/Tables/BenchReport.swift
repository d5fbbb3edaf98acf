import TongbaoText

/// All figures of a run.
struct BenchReport {
  var stages: [StageTimes] = []
  var growth: [Growth] = []
  var rules: [Growth] = []
  var hostile: [Growth] = []
  var programs: Programs?

  // MARK: For people

  /// Megabytes of UTF-8 a second on one core, a column a kind of text.
  var table: String {
    if let programs { return table(of: programs) }
    var lines = [row("MB/s", stages.map(\.sample))]
    for index in stages.first?.stages.indices ?? 0..<0 {
      lines.append(
        row(stages[0].stages[index].name, stages.map { speed($0, $0.stages[index].seconds) }))
    }
    lines.append(row("extract", stages.map { speed($0, $0.extract) }))
    lines.append(row("ICU alone", stages.map { speed($0, $0.icu) }))
    lines.append(row("ratio to ICU", stages.map { text($0.ratio, digits: 2) }))
    lines += (growth + rules + hostile).map(line)
    return lines.joined(separator: "\n")
  }

  private func table(of programs: Programs) -> String {
    var lines = ["start-up \(text(programs.startUp.tongbao, digits: 2)) ms"]
    if let bare = programs.startUp.bare {
      lines[0] +=
        ", bare \(text(bare, digits: 2)) ms, ×\(text(programs.startUp.tongbao / bare, digits: 2))"
    }
    for jobs in programs.jobs {
      lines.append(
        "convert, \(jobs.count) jobs: \(text(jobs.processor, digits: 2)) s of processor time, "
          + "\(text(jobs.elapsed, digits: 2)) s elapsed")
    }
    for stream in programs.streams {
      lines.append(
        "stream of \(stream.size / 1_000_000) MB: at most \(stream.memory / 1_000_000) MB of memory"
      )
    }
    return lines.joined(separator: "\n")
  }

  private func row(_ name: String, _ cells: [String]) -> String {
    DisplayWidth.padded(name, to: 14)
      + cells.map { DisplayWidth.padded($0, to: 12, alignRight: true) }.joined()
  }

  private func line(_ growth: Growth) -> String {
    let name = growth.name == "\n" ? "line feeds" : growth.name
    let points = growth.points.map { "\($0.size): \(text($0.seconds, digits: 3)) s" }
    return DisplayWidth.padded(name, to: 26) + points.joined(separator: "  ")
      + "  ×\(text(growth.factor, digits: 2)) a unit"
  }

  private func speed(_ times: StageTimes, _ seconds: Double) -> String {
    seconds > 0 ? text(Double(times.byteCount) / seconds / 1e6, digits: 2) : "-"
  }

  private func text(_ value: Double, digits: Int) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "-" }
    let unit = digits == 2 ? 100 : 1000
    let scaled = Int((value * Double(unit)).rounded())
    let fraction = String(scaled % unit + unit).dropFirst()
    return "\(scaled / unit).\(fraction)"
  }

  // MARK: For programs

  /// Ratios to ICU, speeds in MB/s, and seconds by size.
  var json: String {
    var writer = JSONWriter()
    writer.beginObject()
    if let programs { write(programs, &writer) }
    object("icu_ratio", &writer) { writer in
      for times in stages { figure(times.sample, text(times.ratio, digits: 3), &writer) }
    }
    object("megabytes_a_second", &writer) { writer in
      for times in stages { object(times.sample, &writer) { speeds(times, &$0) } }
    }
    object("growth_seconds", &writer) { writer in
      for growth in growth + rules + hostile { object(growth.name, &writer) { write(growth, &$0) } }
    }
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func write(_ programs: Programs, _ writer: inout JSONWriter) {
    object("start_up_ms", &writer) { writer in
      figure("tongbao", text(programs.startUp.tongbao, digits: 3), &writer)
      figure("bare", programs.startUp.bare.map { text($0, digits: 3) } ?? "-", &writer)
    }
    object("convert_processor_seconds", &writer) { writer in
      for jobs in programs.jobs {
        figure("\(jobs.count)", text(jobs.processor, digits: 3), &writer)
      }
    }
    object("convert_elapsed_seconds", &writer) { writer in
      for jobs in programs.jobs { figure("\(jobs.count)", text(jobs.elapsed, digits: 3), &writer) }
    }
    object("stream_memory_bytes", &writer) { writer in
      for stream in programs.streams { figure("\(stream.size)", "\(stream.memory)", &writer) }
    }
  }

  private func speeds(_ times: StageTimes, _ writer: inout JSONWriter) {
    for stage in times.stages { figure(stage.name, speed(times, stage.seconds), &writer) }
    figure("extract", speed(times, times.extract), &writer)
    figure("icu", speed(times, times.icu), &writer)
  }

  private func write(_ growth: Growth, _ writer: inout JSONWriter) {
    for point in growth.points {
      figure(String(point.size), text(point.seconds, digits: 3), &writer)
    }
  }

  private func object(
    _ name: String, _ writer: inout JSONWriter, _ body: (inout JSONWriter) -> Void
  ) {
    writer.key(name)
    writer.beginObject()
    body(&writer)
    writer.endObject()
  }

  /// A figure that there is no measure of is null.
  private func figure(_ name: String, _ value: String, _ writer: inout JSONWriter) {
    writer.key(name)
    if value == "-" { writer.null() } else { writer.raw(value.utf8) }
  }
}
