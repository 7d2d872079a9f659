package tandem.events.sales;

/**
 * @param family the series a product belongs to
 * @param currency ISO 4217, of {@code listPrice}
 * @param listPrice minor units
 */
public record ProductFacts(String family, String currency, Long listPrice) {}
