package tandem.operations.spending;

import jakarta.ws.rs.Path;
import tandem.records.WithdrawableResource;

@Path("/api/v1/budgets")
class BudgetResource extends WithdrawableResource<Budget> {}
