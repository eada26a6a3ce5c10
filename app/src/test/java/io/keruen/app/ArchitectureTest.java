package io.keruen.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.util.Set;

/** Which package may import which, and what no package does; see docs/decisions. */
@AnalyzeClasses(packages = "io.keruen", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  /** The way of the data: imports point to earlier stages only. */
  @ArchTest
  static final ArchRule engine_packages_import_earlier_stages_only =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("io.keruen.engine..")
          .layer("network")
          .definedBy("io.keruen.engine.network..")
          .layer("cost")
          .definedBy("io.keruen.engine.cost..")
          .layer("path")
          .definedBy("io.keruen.engine.path..")
          .layer("flow")
          .definedBy("io.keruen.engine.flow..")
          .layer("trade")
          .definedBy("io.keruen.engine.trade..")
          .layer("scenario")
          .definedBy("io.keruen.engine.scenario..")
          .layer("appraisal")
          .definedBy("io.keruen.engine.appraisal..")
          .optionalLayer("study")
          .definedBy("io.keruen.engine.study..")
          .whereLayer("cost")
          .mayOnlyBeAccessedByLayers("path", "scenario", "appraisal", "study")
          .whereLayer("path")
          .mayOnlyBeAccessedByLayers("flow", "scenario", "appraisal", "study")
          .whereLayer("flow")
          .mayOnlyBeAccessedByLayers("study")
          .whereLayer("trade")
          .mayOnlyBeAccessedByLayers("scenario", "appraisal", "study")
          .whereLayer("scenario")
          .mayOnlyBeAccessedByLayers("appraisal", "study")
          .whereLayer("appraisal")
          .mayOnlyBeAccessedByLayers("study")
          .whereLayer("study")
          .mayNotBeAccessedByAnyLayer()
          .withOptionalLayers(true);

  @ArchTest
  static final ArchRule engine_sees_neither_data_nor_app_nor_libraries =
      classes()
          .that()
          .resideInAPackage("io.keruen.engine..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("io.keruen.engine..", "java..");

  @ArchTest
  static final ArchRule data_sees_no_app =
      noClasses()
          .that()
          .resideInAPackage("io.keruen.data..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.keruen.app..");

  /** A second opinion shares no code with the first, beside the readers of its files. */
  @ArchTest
  static final ArchRule verification_does_not_use_the_engine =
      noClasses()
          .that()
          .resideInAPackage("io.keruen.data.verify..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.keruen.engine..");

  @ArchTest
  static final ArchRule engine_does_no_input_or_output =
      noClasses()
          .that()
          .resideInAPackage("io.keruen.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..")
          .orShould(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule engine_reads_no_clock_and_no_environment =
      noClasses()
          .that()
          .resideInAPackage("io.keruen.engine..")
          .should()
          .callCodeUnitWhere(readsClockOrEnvironment());

  @ArchTest
  static final ArchRule packages_form_no_cycles =
      slices().matching("io.keruen.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule no_static_field_changes =
      fields().that().areStatic().and().areNotFinal().should().notBeStatic().allowEmptyShould(true);

  @ArchTest
  static final ArchRule code_lives_on_the_type_that_knows =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Manager)")
          .orShould()
          .resideInAnyPackage("..util..", "..utils..", "..helper..");

  private static DescribedPredicate<JavaCall<?>> readsClockOrEnvironment() {
    Set<String> refused =
        Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now");
    return DescribedPredicate.describe(
        "reads the clock or the environment",
        call ->
            refused.contains(
                call.getTarget().getOwner().getFullName() + "." + call.getTarget().getName()));
  }
}
