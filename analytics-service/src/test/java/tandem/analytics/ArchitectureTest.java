package tandem.analytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import tandem.testing.UseFloatingPoint;

@AnalyzeClasses(packages = "tandem.analytics", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] FRAMEWORKS = {
    "jakarta..", "io.quarkus..", "io.smallrye..", "org.eclipse.microprofile..", "org.apache.kafka.."
  };

  @ArchTest
  static final ArchRule featuresHaveNoCycles =
      slices().matching("tandem.analytics.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule resourcesAreKnownToNobody =
      classes().that().areAnnotatedWith(Path.class).should().notBePublic();

  @ArchTest
  static final ArchRule resourcesSayWhatTheyTakeAndGive =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .beAnnotatedWith(Consumes.class)
          .andShould()
          .beAnnotatedWith(Produces.class);

  @ArchTest
  static final ArchRule whatIsCountedIsWorkedOutWithoutAFramework =
      noClasses()
          .that()
          .resideInAnyPackage("tandem.analytics.metric", "tandem.analytics.rollup")
          .and()
          .doNotHaveSimpleName("CatalogueProducer")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FRAMEWORKS);

  @ArchTest
  static final ArchRule whatIsCountedIsWorkedOutWithoutADatabase =
      noClasses()
          .that()
          .resideInAnyPackage("tandem.analytics.metric", "tandem.analytics.rollup")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.sql..");

  @ArchTest
  static final ArchRule theFoldIsPure =
      noClasses()
          .that()
          .haveSimpleName("Fold")
          .or()
          .haveSimpleName("Chain")
          .or()
          .haveSimpleName("Projection")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "jakarta..", "io.quarkus..", "io.smallrye..");

  @ArchTest
  static final ArchRule whatAnswersKnowsNothingOfWhatIngests =
      noClasses()
          .that()
          .resideInAnyPackage(
              "tandem.analytics.figure", "tandem.analytics.target", "tandem.analytics.money")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("tandem.analytics.ingest", "tandem.analytics.rebuild");

  @ArchTest
  static final ArchRule goalsAreWorkedOutBesideTheFigures =
      noClasses()
          .that()
          .resideInAPackage("tandem.analytics.target")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tandem.analytics.figure");

  @ArchTest
  static final ArchRule noFigureInFloatingPoint =
      noClasses()
          .that()
          .resideInAnyPackage(
              "tandem.analytics.facts",
              "tandem.analytics.metric",
              "tandem.analytics.money",
              "tandem.analytics.target")
          .should(new UseFloatingPoint());
}
