package org.entente.job;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.entente.lexicon.Country;
import org.entente.lexicon.CountryAlias;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.Official;
import org.entente.lexicon.Tenure;
import org.entente.mention.EntityType;
import org.entente.warehouse.Table;

/** The lexicon as the tables {@code entities} and {@code tenures}. */
final class LexiconTables {

  private LexiconTables() {}

  /** A row is a country or an official; bodies that officials serve are no entities. */
  static Dataset<Row> entities(SparkSession spark, Lexicon lexicon) {
    Map<String, TreeSet<String>> aliasesByCountry =
        lexicon.countryAliases().stream()
            .filter(alias -> alias.country() != null)
            .collect(
                Collectors.groupingBy(
                    CountryAlias::country,
                    Collectors.mapping(
                        CountryAlias::alias, Collectors.toCollection(TreeSet::new))));
    List<Row> rows = new ArrayList<>();
    for (Country country : lexicon.countries()) {
      if (country.status() != Country.Status.BODY) {
        rows.add(entity(country, aliasesByCountry.getOrDefault(country.code(), new TreeSet<>())));
      }
    }
    lexicon.officials().forEach(official -> rows.add(entity(official, lexicon)));
    return spark.createDataFrame(rows, Table.ENTITIES.fileSchema());
  }

  /** A row is a tenure. */
  static Dataset<Row> tenures(SparkSession spark, Lexicon lexicon) {
    List<Row> rows = new ArrayList<>();
    for (Official official : lexicon.officials()) {
      for (Tenure tenure : lexicon.tenuresOf(official.id())) {
        rows.add(
            RowFactory.create(
                tenure.officialId(),
                tenure.post(),
                tenure.country(),
                day(tenure.from()),
                day(tenure.to())));
      }
    }
    return spark.createDataFrame(rows, Table.TENURES.fileSchema());
  }

  private static Row entity(Country country, Set<String> aliases) {
    return RowFactory.create(
        country.code(),
        EntityType.COUNTRY.name(),
        country.name(),
        aliases.stream().filter(alias -> !alias.equals(country.name())).toArray(String[]::new),
        country.code(),
        country.wikidataId());
  }

  private static Row entity(Official official, Lexicon lexicon) {
    List<Tenure> tenures = lexicon.tenuresOf(official.id());
    return RowFactory.create(
        official.id(),
        EntityType.OFFICIAL.name(),
        official.name(),
        official.aliases().toArray(String[]::new),
        tenures.isEmpty() ? null : tenures.get(tenures.size() - 1).country(),
        official.wikidataId());
  }

  private static Date day(LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }
}
