package nl.kpimodel.calc.quickstart;

/** The application that joins data and calculation: from a registration file to a report. */
public final class Quickstart {

  private Quickstart() {}

  /**
   * Runs the job that the system properties {@code kpi.*} describe.
   *
   * @param arguments not used
   */
  public static void main(String[] arguments) {
    System.out.println("kpi-model: no job yet");
  }
}
