package import JourneyModel

extension Words {
  /// The title of a standard: as the definition has it, else that of its preset in the language.
  package func title(_ standard: Standard) -> String {
    switch standard.titledBy {
    case .firstResponse: plain(.presetFirstResponse)
    case .resolution: plain(.presetResolution)
    case .deliveryPromise: plain(.presetDeliveryPromise)
    case .invoiceAccuracy: plain(.presetInvoiceAccuracy)
    case nil: standard.title
    }
  }
}
