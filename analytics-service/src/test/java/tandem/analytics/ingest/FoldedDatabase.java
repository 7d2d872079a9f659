package tandem.analytics.ingest;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * A service of their own for tests that fold {@link FoldedWorld}, which other tests would count:
 * one for all of them, since each start takes as long as their questions.
 */
public final class FoldedDatabase implements QuarkusTestProfile {}
