package tandem.acts;

import java.util.Set;

/** The roles a token may carry in its claim {@code groups}. */
public final class Roles {

  public static final String SALES_REPRESENTATIVE = "sales-representative";
  public static final String SALES_SUPERVISOR = "sales-supervisor";
  public static final String SALES_MANAGER = "sales-manager";
  public static final String SALES_DIRECTOR = "sales-director";

  public static final String OPERATIONS_JUNIOR = "operations-junior";
  public static final String OPERATIONS_SENIOR = "operations-senior";
  public static final String OPERATIONS_MANAGER = "operations-manager";
  public static final String OPERATIONS_PRODUCT_MANAGER = "operations-product-manager";
  public static final String OPERATIONS_DIRECTOR = "operations-director";

  /** Reads all, changes nothing. */
  public static final String ANALYST = "analyst";

  /** Everything of both functions. */
  public static final String ADMIN = "admin";

  /** Not a rung of a ladder: the right to say in an import when the company came to know. */
  public static final String BACKFILL = "backfill";

  public static final Set<String> SALES =
      Set.of(SALES_REPRESENTATIVE, SALES_SUPERVISOR, SALES_MANAGER, SALES_DIRECTOR);

  public static final Set<String> OPERATIONS =
      Set.of(
          OPERATIONS_JUNIOR,
          OPERATIONS_SENIOR,
          OPERATIONS_MANAGER,
          OPERATIONS_PRODUCT_MANAGER,
          OPERATIONS_DIRECTOR);

  private Roles() {}
}
