package tandem.operations;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;
import tandem.outbox.Aggregate;
import tandem.records.RecordResource;
import tandem.testing.UseFloatingPoint;

/** How the packages of this service may lean on each other. */
@AnalyzeClasses(
    packages = "tandem.operations",
    importOptions = ImportOption.DoNotIncludeTests.class)
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
  static final ArchRule whatIsServedIsDeclared =
      classes().that().areAnnotatedWith(Path.class).should().beAssignableTo(RecordResource.class);

  @ArchTest
  static final ArchRule featuresDoNotLeanOnEachOtherInCircles =
      slices().matching("tandem.operations.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule aProcessKnowsNothingOfItsRuns =
      noClasses()
          .that()
          .resideInAPackage("tandem.operations.process..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tandem.operations.processrun..");

  @ArchTest
  static final ArchRule whatIsPromisedKnowsNothingOfTheCasesItIsPromisedFor =
      noClasses()
          .that()
          .resideInAPackage("tandem.operations.slapolicy..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tandem.operations.servicecase..");

  @ArchTest
  static final ArchRule theServiceKnowsTheOthersOnlyByTheirEvents =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("tandem.sales..", "tandem.analytics..", "tandem.events.sales..");

  @ArchTest
  static final ArchRule nothingIsMeasuredInFloatingPoint =
      noClasses().should(new UseFloatingPoint());

  @ArchTest
  static final ArchRule resourcesAnswerViewsAndNoEntities =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Path.class)
          .and()
          .arePublic()
          .should()
          .haveRawReturnType(JavaClass.Predicates.assignableTo(Aggregate.class));
}
