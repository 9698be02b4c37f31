/** The same runbook in the shape that MkDocs Material and Pygments give a page. */
export const materialPage = `<!doctype html>
<html lang="en" class="no-js">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="generator" content="mkdocs-1.6.1, mkdocs-material-9.6.0">
<title>PostgreSQL - Runbooks</title>
<link rel="stylesheet" href="../../assets/stylesheets/main.0253249f.min.css">
<link rel="stylesheet" href="../../assets/stylesheets/palette.06af60db.min.css">
</head>
<body dir="ltr">
<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">
<input class="md-toggle" data-md-toggle="search" type="checkbox" id="__search" autocomplete="off">
<label class="md-overlay" for="__drawer"></label>
<div data-md-component="skip"><a href="#postgresql" class="md-skip">Skip to content</a></div>
<div data-md-component="announce"></div>
<header class="md-header" data-md-component="header">
<nav class="md-header__inner md-grid" aria-label="Header">
<a href="../.." title="Runbooks" class="md-header__button md-logo" aria-label="Runbooks" data-md-component="logo"></a>
<label class="md-header__button md-icon" for="__drawer"></label>
<div class="md-header__title" data-md-component="header-title"><div class="md-header__ellipsis"><div class="md-header__topic"><span class="md-ellipsis">Runbooks</span></div></div></div>
</nav>
</header>
<div class="md-container" data-md-component="container">
<main class="md-main" data-md-component="main">
<div class="md-main__inner md-grid">
<div class="md-sidebar md-sidebar--primary" data-md-component="sidebar" data-md-type="navigation">
<div class="md-sidebar__scrollwrap"><div class="md-sidebar__inner">
<nav class="md-nav md-nav--primary" aria-label="Navigation" data-md-level="0">
<label class="md-nav__title" for="__drawer">Runbooks</label>
<ul class="md-nav__list" data-md-scrollfix>
<li class="md-nav__item"><a href="../.." class="md-nav__link"><span class="md-ellipsis">Home</span></a></li>
<li class="md-nav__item md-nav__item--active">
<input class="md-nav__toggle md-toggle" type="checkbox" id="__toc">
<label class="md-nav__link md-nav__link--active" for="__toc"><span class="md-ellipsis">PostgreSQL</span><span class="md-nav__icon md-icon"></span></label>
<a href="./" class="md-nav__link md-nav__link--active"><span class="md-ellipsis">PostgreSQL</span></a>
</li>
</ul>
</nav>
</div></div>
</div>
<div class="md-sidebar md-sidebar--secondary" data-md-component="sidebar" data-md-type="toc">
<div class="md-sidebar__scrollwrap"><div class="md-sidebar__inner">
<nav class="md-nav md-nav--secondary" aria-label="Table of contents">
<label class="md-nav__title" for="__toc"><span class="md-nav__icon md-icon"></span>Table of contents</label>
<ul class="md-nav__list" data-md-component="toc" data-md-scrollfix>
<li class="md-nav__item"><a href="#backup-overdue" class="md-nav__link"><span class="md-ellipsis">Backup overdue</span></a></li>
</ul>
</nav>
</div></div>
</div>
<div class="md-content" data-md-component="content">
<article class="md-content__inner md-typeset">
<h1 id="postgresql">PostgreSQL<a class="headerlink" href="#postgresql" title="Permanent link">&para;</a></h1>
<div class="language-bash highlight"><pre><span></span><code><span id="__span-0-1"><a id="__codelineno-0-1" name="__codelineno-0-1" href="#__codelineno-0-1"></a><span class="nv">CONTEXT</span><span class="o">=</span>nonprod<span class="w">            </span><span class="c1"># context of kubectl</span>
</span><span id="__span-0-2"><a id="__codelineno-0-2" name="__codelineno-0-2" href="#__codelineno-0-2"></a><span class="nv">NAMESPACE</span><span class="o">=</span>data-dev
</span><span id="__span-0-3"><a id="__codelineno-0-3" name="__codelineno-0-3" href="#__codelineno-0-3"></a><span class="nv">NAME</span><span class="o">=</span>postgres-cluster
</span><span id="__span-0-4"><a id="__codelineno-0-4" name="__codelineno-0-4" href="#__codelineno-0-4"></a><span class="nv">CLUSTER</span><span class="o">=</span>postgres-cluster
</span></code></pre></div>
<h2 id="backup-overdue">Backup overdue<a class="headerlink" href="#backup-overdue" title="Permanent link">&para;</a></h2>
<div class="language-bash highlight"><pre><span></span><code><span id="__span-1-1"><a id="__codelineno-1-1" name="__codelineno-1-1" href="#__codelineno-1-1"></a>kubectl<span class="w"> </span>--context<span class="w"> </span><span class="s2">"</span><span class="nv">$CONTEXT</span><span class="s2">"</span><span class="w"> </span>-n<span class="w"> </span><span class="s2">"</span><span class="nv">$NAMESPACE</span><span class="s2">"</span><span class="w"> </span>get<span class="w"> </span>backups<span class="w"> </span>-l<span class="w"> </span><span class="s2">"cnpg.io/cluster=</span><span class="nv">$NAME</span><span class="s2">"</span>
</span><span id="__span-1-2"><a id="__codelineno-1-2" name="__codelineno-1-2" href="#__codelineno-1-2"></a>cnpg<span class="w"> </span>psql<span class="w"> </span><span class="s2">"</span><span class="nv">$CLUSTER</span><span class="s2">"</span><span class="w"> </span>--<span class="w"> </span>-c<span class="w"> </span><span class="s2">"select 1"</span><span class="p">;</span><span class="w"> </span><span class="nb">echo</span><span class="w"> </span><span class="s2">"</span><span class="si">\${</span><span class="nv">NAME</span><span class="p">%-*</span><span class="si">}</span><span class="s2">"</span><span class="w"> </span><span class="nv">$NAMESPACES</span>
</span></code></pre></div>
<p><strong>Verification.</strong> <code>kubectl cnpg status "$NAME"</code></p>
</article>
</div>
</div>
</main>
<footer class="md-footer"><div class="md-footer-meta md-typeset"></div></footer>
</div>
<div class="md-dialog" data-md-component="dialog"><div class="md-dialog__inner md-typeset"></div></div>
</body>
</html>
`;
