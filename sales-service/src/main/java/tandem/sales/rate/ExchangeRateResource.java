package tandem.sales.rate;

import jakarta.ws.rs.Path;
import tandem.records.WithdrawableResource;

@Path("/api/v1/exchange-rates")
class ExchangeRateResource extends WithdrawableResource<ExchangeRate> {}
