package tandem.sales.forecast;

import jakarta.ws.rs.Path;
import tandem.records.WithdrawableResource;

@Path("/api/v1/forecasts")
class ForecastResource extends WithdrawableResource<Forecast> {}
