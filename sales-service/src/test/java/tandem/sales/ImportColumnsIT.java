package tandem.sales;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import tandem.testing.ImportColumns;
import tandem.testing.Infrastructure;

/** What this service says of the files that it takes. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ImportColumnsIT extends ImportColumns {}
