package org.entente.article;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.entente.SharedSpark;
import org.junit.jupiter.api.Test;

class KeyFilterTest {

  private final SparkSession spark = SharedSpark.session();

  @Test
  void letsAllPassThatShareAKeyAndFewOthers() {
    KeyFilter filter = KeyFilter.of(spark.range(0, 1_000).toDF("key"), 1_000);
    Dataset<Row> rows = spark.range(500, 20_000).toDF("id");
    Dataset<Row> passing = rows.where(filter.mayShare(array(col("id").multiply(-1), col("id"))));

    assertThat(passing.where("id < 1000").count()).isEqualTo(500);
    assertThat(passing.where("id >= 1000").count()).isLessThan(200);
  }

  @Test
  void lostKeysAreNoneWhenThereAreMoreThanExpected() {
    KeyFilter filter = KeyFilter.of(spark.range(0, 20_000).toDF("key"), 10);

    assertThat(spark.range(0, 20_000).toDF("id").where(filter.mayShare(array(col("id")))).count())
        .isEqualTo(20_000);
  }

  @Test
  void ofNoKeysNothingPasses() {
    KeyFilter filter = KeyFilter.of(spark.range(0).toDF("key"), 0);

    assertThat(spark.range(0, 1_000).toDF("id").where(filter.mayShare(array(col("id")))).count())
        .isZero();
  }

  @Test
  void onlyRowsThatNobodyHasToReadArePlainlyNone() {
    Dataset<Row> ofNewWarehouse =
        spark.createDataFrame(List.<Row>of(), new StructType().add("id", DataTypes.LongType));

    assertThat(KeyFilter.isPlainlyEmpty(ofNewWarehouse.where(col("id").gt(1)))).isTrue();
    assertThat(KeyFilter.isPlainlyEmpty(spark.range(5).toDF("id").where(col("id").gt(9))))
        .isFalse();
  }
}
