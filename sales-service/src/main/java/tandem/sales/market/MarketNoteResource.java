package tandem.sales.market;

import jakarta.ws.rs.Path;
import tandem.records.WithdrawableResource;

@Path("/api/v1/market-notes")
class MarketNoteResource extends WithdrawableResource<MarketNote> {}
