package tandem.sales;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.Path;
import java.util.Objects;
import tandem.acts.By;
import tandem.imports.ImportType;
import tandem.outbox.Act;
import tandem.testing.UseFloatingPoint;

@AnalyzeClasses(packages = "tandem.sales", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule whatIsDoneKnowsNothingOfHttp =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Resource")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.ws.rs..", "tandem.web..");

  @ArchTest
  static final ArchRule featuresHaveNoCycles =
      slices().matching("tandem.sales.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule resourcesAreKnownToNobody =
      classes().that().areAnnotatedWith(Path.class).should().notBePublic();

  @ArchTest
  static final ArchRule whatIsPublicIsUsedByAnotherFeature =
      classes().that().arePublic().and().areTopLevelClasses().should(beUsedByAnotherFeature());

  @ArchTest
  static final ArchRule importsAreNotDealtWithBesideTheirFeature =
      classes().that().areAssignableTo(ImportType.class).should().notBePublic();

  /** An act is made where its actor is known, so that none goes without one. */
  @ArchTest
  static final ArchRule actsAreMadeInOnePlace =
      noClasses()
          .that()
          .areNotAssignableTo(By.class)
          .should()
          .callConstructor(
              Act.class,
              String.class,
              Object.class,
              java.time.Instant.class,
              java.time.Instant.class,
              String.class);

  @ArchTest
  static final ArchRule noMoneyInFloatingPoint = noClasses().should(new UseFloatingPoint());

  private static ArchCondition<JavaClass> beUsedByAnotherFeature() {
    return new ArchCondition<>("be used by another feature") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean used =
            type.getDirectDependenciesToSelf().stream()
                .map(dependency -> dependency.getOriginClass().getPackageName())
                .anyMatch(from -> !Objects.equals(from, type.getPackageName()));
        events.add(
            new SimpleConditionEvent(
                type, used, type.getName() + (used ? " is" : " is not") + " used elsewhere"));
      }
    };
  }
}
