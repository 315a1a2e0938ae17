//! Generated data: every file of data/ that a tool makes, its tool and its inputs.

/// What to make.
#[derive(clap::Args)]
pub struct Options {
    /// Changes nothing; fails where a file is not what its tool makes of its inputs.
    #[arg(long)]
    check: bool,
}

pub fn run(_options: &Options) -> anyhow::Result<()> {
    anyhow::bail!("nothing is made here yet")
}
