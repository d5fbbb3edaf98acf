import Testing

@testable import TongbaoRecords
