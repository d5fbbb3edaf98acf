import FoundationEssentials

extension Unit {
  /// `元` by `平方米`, `毫克` by `升`; `isFurther` where a divisor stands before this one (`元/人月`).
  func divided(by divisor: Unit, isFurther: Bool = false) -> Unit {
    var ratio = Unit(
      name: name + (isFurther ? "" : "/") + divisor.name,
      dimension: "\(dimension)/\(divisor.dimension)")
    let isPhysical = dimension != "money" && dimension != "count"
    if isPhysical, let code, let divisorCode = divisor.code {
      ratio.code = "\(code)/\(divisorCode)"
    }
    if isPhysical, let factor, let divisorFactor = divisor.factor, let si,
      let divisorSI = divisor.si,
      let quotient = factor.divided(by: divisorFactor), !quotient.isRounded
    {
      ratio.factor = quotient.quotient
      ratio.si = "\(si)/\(divisorSI)"
    }
    return ratio
  }
}
