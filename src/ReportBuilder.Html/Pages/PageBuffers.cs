using ReportBuilder.Html.Assets;
using ReportBuilder.Html.Markup;

namespace ReportBuilder.Html.Pages;

/// <summary>Where one page at a time is written, used for many pages one after another.</summary>
internal sealed class PageBuffers : IDisposable
{
    /// <summary>The parts that the page's template puts together.</summary>
    public HtmlText Parts { get; } = new();

    /// <summary>The whole page, then each file that goes with it.</summary>
    public HtmlText Page { get; } = new();

    /// <summary>What the pages written here use of faces and colours.</summary>
    public PageTraces Traces { get; } = new();

    public void Dispose()
    {
        Parts.Dispose();
        Page.Dispose();
    }

    /// <summary>The buffers of one site: as many as there are pages in the making.</summary>
    internal sealed class Stock : IDisposable
    {
        private readonly Stack<PageBuffers> idle = [];

        /// <summary>Empty buffers that nobody else writes to until they are returned.</summary>
        public PageBuffers Take()
        {
            lock (idle)
            {
                return idle.TryPop(out var buffers) ? buffers : new PageBuffers();
            }
        }

        public void Return(PageBuffers buffers)
        {
            buffers.Parts.Cut(0);
            buffers.Page.Cut(0);
            lock (idle)
            {
                idle.Push(buffers);
            }
        }

        /// <summary>What all pages use, once every buffer is back.</summary>
        public PageTraces Traces()
        {
            var all = new PageTraces();
            foreach (var buffers in idle)
                all.Add(buffers.Traces);
            return all;
        }

        public void Dispose()
        {
            foreach (var buffers in idle)
                buffers.Dispose();
        }
    }
}
